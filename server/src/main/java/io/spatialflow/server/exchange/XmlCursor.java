package io.spatialflow.server.exchange;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through an XML file of others, once, from its outermost element. A file with a document type is refused as soon as
 * that is seen: no entity is ever expanded, and nothing fetched. Not for several threads.
 */
final class XmlCursor implements AutoCloseable {

    private static final int MAX_DEPTH = 64;
    private static final Pattern BEFORE_MESSAGE = Pattern.compile("(?s)^.*\nMessage: ");

    private final XMLStreamReader reader;
    private String rootNamespace = "";

    /** How many elements are open. */
    private int depth;

    private XmlCursor(XMLStreamReader reader) {
        this.reader = reader;
    }

    /**
     * Stands on the outermost element.
     *
     * @throws Unreadable if there is none
     */
    static XmlCursor open(byte[] file) {
        XmlCursor cursor = new XmlCursor(parser(file));
        cursor.step();
        cursor.rootNamespace = cursor.namespace();
        return cursor;
    }

    private static XMLStreamReader parser(byte[] file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // Nothing expands without a document type. But the JDK counts &lt; and the like as entities: a hundred thousand
        // of them, as in descriptions with HTML, were an attack to it.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        try {
            return factory.createXMLStreamReader(new ByteArrayInputStream(file));
        } catch (XMLStreamException | RuntimeException e) {
            throw malformed(e);
        }
    }

    /** The local name of the element it stands on. */
    String name() {
        return reader.getLocalName();
    }

    private String namespace() {
        return Objects.requireNonNullElse(reader.getNamespaceURI(), "");
    }

    /** An attribute of the element it stands on; empty if there is none. */
    String attribute(String name) {
        return orEmpty(reader.getAttributeValue(null, name));
    }

    /**
     * Shows each child of the element it stands on that has the outermost element's namespace, and goes to the element's
     * end. What is not read of a child is passed over.
     */
    void children(Consumer<String> visit) {
        anyChildren(child -> {
            if (namespace().equals(rootNamespace)) {
                visit.accept(child);
            }
        });
    }

    /** The same for children of all namespaces. */
    void anyChildren(Consumer<String> visit) {
        int own = depth;
        step();
        while (depth > own) {
            visit.accept(name());
            while (depth > own) {
                step();
            }
            step();
        }
    }

    /** All text in the element it stands on; goes to its end. Space around it counts only where the file says so. */
    String text() {
        int own = depth;
        boolean preserve = "preserve".equals(reader.getAttributeValue(XMLConstants.XML_NS_URI, "space"));
        StringBuilder text = new StringBuilder();
        while (depth >= own) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
        return preserve ? text.toString() : text.toString().strip();
    }

    /** To where the next element begins or one ends. */
    private void step() {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            event = next();
        }
    }

    /** Makes sure that nothing comes after the outermost element. */
    void end() {
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            // Comments and space.
        }
    }

    private int next() {
        int event = parsed();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > MAX_DEPTH) {
                    throw new Unreadable("its elements are nested more than " + MAX_DEPTH + " deep");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD -> throw new Unreadable("XML with a DOCTYPE is not read; remove it");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw new Unreadable("it has an entity that is not declared: &" + Excerpt.of(name()) + ";");
            default -> {
                // Text, comments and instructions are looked at by who wants them.
            }
        }
        return event;
    }

    /** The JDK's parser has been seen to fail on broken files in ways that it does not announce. */
    private int parsed() {
        try {
            return reader.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw malformed(e);
        }
    }

    private static Unreadable malformed(Exception e) {
        String where = e instanceof XMLStreamException parse && parse.getLocation() != null
                ? " at line " + parse.getLocation().getLineNumber() + ", column "
                        + parse.getLocation().getColumnNumber()
                : "";
        String what = BEFORE_MESSAGE.matcher(orEmpty(e.getMessage())).replaceFirst("");
        return new Unreadable("this is no XML that can be read" + where
                + (what.isBlank() ? "" : ": " + what.replaceAll("\\s+", " ")));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }
}
