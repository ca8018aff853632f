package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.source.OsmVisitor.Kind;
import io.spatialflow.geocoder.source.OsmVisitor.Member;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** OpenStreetMap's XML, as its own API, JOSM and older extracts have it. */
final class OsmXmlFile implements OsmFile {

    /** In bytes, a thousand times what any needs. */
    private static final int LARGEST_ELEMENT = 16 << 20;

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        // No document type, so no entities: neither from other files, nor ones that grow without end.
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // The JDK counts &amp; and the like as it counts entities, and takes a hundred thousand of them for an attack.
        XML.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        XML.setProperty("jdk.xml.totalEntitySizeLimit", 0);
    }

    private final String name;
    private final Opening opening;

    OsmXmlFile(String name, Opening opening) {
        this.name = name;
        this.opening = opening;
    }

    @Override
    public void read(Kind kind, OsmVisitor visitor) throws IOException {
        try (StretchLimit in = new StretchLimit(opening.open(), LARGEST_ELEMENT)) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            try {
                new Reading(xml, kind, visitor).run(in);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw refusal(e);
        } catch (EOFException e) {
            throw new UnreadableSource(name + " ends in the middle of its gzip stream: download it again", e);
        } catch (ZipException e) {
            throw new UnreadableSource(name + " is damaged gzip (" + e.getMessage() + "): download it again", e);
        }
    }

    private IOException refusal(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException io) {
            return new UnreadableSource(name + " cannot be read: " + io.getMessage() + ". Download it again", io);
        }
        String where =
                e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNumber();
        String message = String.valueOf(e.getMessage());
        return new UnreadableSource(
                name + where + ": " + message.substring(message.lastIndexOf('\n') + 1)
                        + ". Is it an .osm file, whole and unchanged?",
                e);
    }

    /** One way through the file. */
    private static final class Reading {

        private final XMLStreamReader xml;
        private final Kind wanted;
        private final OsmVisitor visitor;

        private @Nullable Kind open;
        private long id;
        private boolean visible;
        private double latitude;
        private double longitude;
        private Map<String, String> tags = Map.of();
        private long[] nodes = new long[16];
        private int nodeCount;
        private final List<Member> members = new ArrayList<>();

        Reading(XMLStreamReader xml, Kind wanted, OsmVisitor visitor) {
            this.xml = xml;
            this.wanted = wanted;
            this.visitor = visitor;
        }

        void run(StretchLimit in) throws XMLStreamException, IOException {
            xml.nextTag();
            if (!xml.getLocalName().equals("osm")) {
                throw new XMLStreamException("<" + xml.getLocalName() + "> where <osm> should be", xml.getLocation());
            }
            while (xml.hasNext()) {
                int event = xml.next();
                in.restart();
                if (event == XMLStreamReader.START_ELEMENT) {
                    start(xml.getLocalName());
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    end(xml.getLocalName());
                }
            }
        }

        private void start(String element) throws XMLStreamException {
            switch (element) {
                case "node" -> begin(Kind.NODE);
                case "way" -> begin(Kind.WAY);
                case "relation" -> begin(Kind.RELATION);
                case "tag" -> tag();
                case "nd" -> node();
                case "member" -> member();
                default -> {
                    // Bounds, notes and the like.
                }
            }
        }

        private void begin(Kind kind) throws XMLStreamException {
            if (kind != wanted) {
                open = null;
                return;
            }
            open = kind;
            id = number("id");
            visible = !"false".equals(xml.getAttributeValue(null, "visible"))
                    && !"delete".equals(xml.getAttributeValue(null, "action"));
            latitude = degrees("lat");
            longitude = degrees("lon");
            tags = Map.of();
            nodeCount = 0;
            members.clear();
        }

        private void tag() {
            String key = xml.getAttributeValue(null, "k");
            String value = xml.getAttributeValue(null, "v");
            if (open == null || key == null || value == null || !OsmVisitor.KEYS.contains(key)) {
                return;
            }
            if (tags.isEmpty()) {
                tags = new HashMap<>();
            }
            tags.put(key, value);
        }

        private void node() throws XMLStreamException {
            if (open == Kind.WAY) {
                requireReasonable(nodeCount);
                if (nodeCount == nodes.length) {
                    nodes = Arrays.copyOf(nodes, nodeCount * 2);
                }
                nodes[nodeCount++] = number("ref");
            }
        }

        private void member() throws XMLStreamException {
            String type = xml.getAttributeValue(null, "type");
            if (open == Kind.RELATION && type != null) {
                requireReasonable(members.size());
                for (Kind kind : Kind.values()) {
                    if (kind.name().toLowerCase(Locale.ROOT).equals(type)) {
                        String role = xml.getAttributeValue(null, "role");
                        members.add(new Member(kind, number("ref"), role == null ? "" : role));
                    }
                }
            }
        }

        private void end(String element) throws IOException {
            Kind kind = open;
            if (kind == null || !kind.name().toLowerCase(Locale.ROOT).equals(element)) {
                return;
            }
            open = null;
            if (!visible) {
                return;
            }
            switch (kind) {
                case NODE -> visitor.node(id, latitude, longitude, tags);
                case WAY -> visitor.way(id, Arrays.copyOf(nodes, nodeCount), tags);
                case RELATION -> visitor.relation(id, List.copyOf(members), tags);
            }
        }

        private long number(String attribute) throws XMLStreamException {
            String value = xml.getAttributeValue(null, attribute);
            try {
                return Long.parseLong(String.valueOf(value));
            } catch (NumberFormatException e) {
                throw new XMLStreamException(attribute + " is " + value, xml.getLocation(), e);
            }
        }

        private double degrees(String attribute) {
            String value = xml.getAttributeValue(null, attribute);
            try {
                return value == null ? Double.NaN : Double.parseDouble(value);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }

        private void requireReasonable(int parts) throws XMLStreamException {
            if (parts >= OsmVisitor.MOST_PARTS) {
                throw new XMLStreamException(
                        "more than " + OsmVisitor.MOST_PARTS + " parts of one object", xml.getLocation());
            }
        }
    }
}
