package io.spatialflow.geocoder.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file in a folder. */
record PathOrigin(Path path, long size) implements Origin {

    static PathOrigin of(Path path) throws IOException {
        return new PathOrigin(path, Files.size(path));
    }

    @Override
    public String name() {
        return String.valueOf(path.getFileName());
    }

    @Override
    public long length() {
        return size;
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public @Nullable InputStream openSibling(String ending) throws IOException {
        String wanted = stem(name()) + "." + ending;
        try (Stream<Path> files = Files.list(path.toAbsolutePath().getParent())) {
            // Publishers mix "roads.shp" and "ROADS.DBF".
            Optional<Path> sibling = files.filter(
                            file -> String.valueOf(file.getFileName()).equalsIgnoreCase(wanted))
                    .findFirst();
            return sibling.isPresent() ? Files.newInputStream(sibling.get()) : null;
        }
    }

    /** A name without its ending, in small letters. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
    }
}
