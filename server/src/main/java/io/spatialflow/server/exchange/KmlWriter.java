package io.spatialflow.server.exchange;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.Polygon;
import io.spatialflow.server.geofence.PolygonArea;
import io.spatialflow.server.geofence.Ring;
import io.spatialflow.server.geofence.Tag;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** KML 2.2, a Placemark for each fence; what KML has no element for is in ExtendedData. */
final class KmlWriter implements FenceWriter {

    private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";

    private final XMLStreamWriter xml;

    KmlWriter(OutputStream to) throws IOException {
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("kml");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement("Document");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void write(Geofence geofence) throws IOException {
        try {
            placemark(geofence);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void placemark(Geofence geofence) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("Placemark");
        text("name", geofence.name());
        optional("address", geofence.origin().address());
        optional("description", geofence.profile().description());
        xml.writeStartElement("ExtendedData");
        if (geofence.area() instanceof CircleArea circle) {
            data(ExportedNames.RADIUS, Double.toString(circle.radiusMeters()));
        }
        if (!geofence.tags().isEmpty()) {
            data("tags", geofence.tags().stream().map(Tag::name).collect(Collectors.joining(",")));
        }
        Group group = geofence.group();
        if (group != null) {
            data("group_name", group.name());
        }
        data("metadata", JsonValues.write(geofence.profile().metadata()));
        data(ExportedNames.OURS, JsonValues.write(ExportedNames.bookkeeping(geofence)));
        xml.writeEndElement();
        switch (geofence.area()) {
            case CircleArea circle -> point(circle.center());
            case PolygonArea polygons -> polygons(polygons.polygons());
        }
        xml.writeEndElement();
    }

    private void optional(String element, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            text(element, text);
        }
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        if (!text.equals(text.strip())) {
            xml.writeAttribute("xml:space", "preserve");
        }
        characters(text);
        xml.writeEndElement();
    }

    private void data(String name, String value) throws XMLStreamException {
        xml.writeStartElement("Data");
        xml.writeAttribute("name", name);
        text("value", value);
        xml.writeEndElement();
    }

    /** XML has no way to write most control characters. A carriage return would be read as a line's end. */
    private void characters(String text) throws XMLStreamException {
        StringBuilder run = new StringBuilder();
        for (int codePoint : text.codePoints().toArray()) {
            if (codePoint == '\r') {
                xml.writeCharacters(run.toString());
                xml.writeEntityRef("#13");
                run.setLength(0);
            } else {
                run.appendCodePoint(isXml(codePoint) ? codePoint : '\ufffd');
            }
        }
        xml.writeCharacters(run.toString());
    }

    /** XML 1.0, production 2. */
    private static boolean isXml(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || (codePoint >= ' ' && codePoint < Character.MIN_SURROGATE)
                || (codePoint > Character.MAX_SURROGATE && codePoint < '\ufffe')
                || codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }

    private void point(Point center) throws XMLStreamException {
        xml.writeStartElement("Point");
        text("coordinates", tuple(center));
        xml.writeEndElement();
    }

    private void polygons(List<Polygon> polygons) throws XMLStreamException {
        if (polygons.size() > 1) {
            xml.writeStartElement("MultiGeometry");
        }
        for (Polygon polygon : polygons) {
            xml.writeStartElement("Polygon");
            boundary("outerBoundaryIs", polygon.shell());
            for (Ring hole : polygon.holes()) {
                boundary("innerBoundaryIs", hole);
            }
            xml.writeEndElement();
        }
        if (polygons.size() > 1) {
            xml.writeEndElement();
        }
    }

    private void boundary(String element, Ring ring) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement("LinearRing");
        text("coordinates", ring.points().stream().map(KmlWriter::tuple).collect(Collectors.joining(" ")));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String tuple(Point point) {
        return point.longitude() + "," + point.latitude();
    }

    @Override
    public void end() throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
