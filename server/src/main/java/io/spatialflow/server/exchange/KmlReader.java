package io.spatialflow.server.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** KML 2.0 to 2.2, and without a namespace: each Placemark, in whatever folder, is a feature. */
final class KmlReader {

    private final XmlCursor xml;
    private final Consumer<Feature> to;

    KmlReader(XmlCursor xml, Consumer<Feature> to) {
        this.xml = xml;
        this.to = to;
    }

    void read() {
        element(xml.name());
        xml.end();
    }

    private void element(String name) {
        switch (name) {
            case "kml", "Document", "Folder" -> xml.children(this::element);
            case "Placemark" -> placemark();
            case "NetworkLink", "GroundOverlay", "ScreenOverlay", "PhotoOverlay" -> noPlacemark(name);
            default -> {
                // Styles, schemas, views and names of folders.
            }
        }
    }

    private void placemark() {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        KmlShapes shapes = new KmlShapes(xml);
        xml.children(child -> {
            switch (child) {
                case "name", "description", "address" -> properties.put(child, xml.text());
                case "ExtendedData" -> extendedData(properties);
                default -> shapes.read(child);
            }
        });
        to.accept(new Feature(shapes.shape(), properties));
    }

    private void noPlacemark(String kind) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        xml.children(child -> {
            if (child.equals("name")) {
                properties.put(child, xml.text());
            }
        });
        to.accept(new Feature(Shape.unsupported("a " + kind + " has no area of its own"), properties));
    }

    /** Data, the SimpleData of schemas, and elements of other namespaces, as they may stand there. */
    private void extendedData(Map<String, @Nullable Object> properties) {
        xml.anyChildren(child -> {
            switch (child) {
                case "Data" -> {
                    String name = xml.attribute("name");
                    xml.children(part -> {
                        if (part.equals("value")) {
                            properties.putIfAbsent(name, xml.text());
                        }
                    });
                }
                case "SchemaData" ->
                    xml.children(part -> {
                        if (part.equals("SimpleData")) {
                            String name = xml.attribute("name");
                            properties.putIfAbsent(name, xml.text());
                        }
                    });
                default -> properties.putIfAbsent(child, xml.text());
            }
        });
    }
}
