package io.spatialflow.server.dashboard;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.Area;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Drawing;
import io.spatialflow.server.geofence.Flaw;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceEdit;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.NewGeofence;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Patch;
import io.spatialflow.server.geofence.Profile;
import io.spatialflow.server.geofence.Tag;
import io.spatialflow.server.geofence.Webhook;
import io.spatialflow.server.geofence.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what was entered about a fence, and says all that has to be mended. Not for several threads. */
final class FenceReader {

    private final FenceForm form;
    private final List<String> problems = new ArrayList<>();

    FenceReader(FenceForm form) {
        this.form = form;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Empty if there are problems. */
    Optional<NewGeofence> create() {
        Profile profile = new Profile(
                name(), text(form.description(), Profile.MAX_DESCRIPTION_LENGTH, "A description"), tags(), Map.of());
        String group = group();
        Where where = form.kind().equals(FenceForm.ADDRESS) ? around() : there();
        return where == null || !problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new NewGeofence(profile, where, group, Webhook.NONE, form.anyway()));
    }

    /** Empty if there are problems. What was not changed is not touched: numbers in a form are rounded. */
    Optional<GeofenceEdit> change(Geofence fence) {
        FenceForm before = FenceForm.of(fence);
        GeofenceEdit edit = new GeofenceEdit(
                name(),
                Patch.to(text(form.description(), Profile.MAX_DESCRIPTION_LENGTH, "A description")),
                tags(),
                null,
                place(before),
                Patch.to(group()),
                Patch.keep(),
                null,
                form.active());
        return problems.isEmpty() ? Optional.of(edit) : Optional.empty();
    }

    private GeofenceEdit.Place place(FenceForm before) {
        return switch (before.kind()) {
            case FenceForm.ADDRESS -> {
                String address = address();
                int buffer = (int) radius(CircleArea.MAX_BUFFER_METERS);
                yield new GeofenceEdit.Place(null, null, Patch.to(address), buffer);
            }
            case FenceForm.CIRCLE -> {
                boolean same = form.latitude().equals(before.latitude())
                        && form.longitude().equals(before.longitude())
                        && form.radius().equals(before.radius());
                yield new GeofenceEdit.Place(same ? null : circle(), null, Patch.keep(), null);
            }
            default -> {
                boolean same = Corners.areSame(form.corners(), before.corners());
                yield new GeofenceEdit.Place(same ? null : polygon(), null, Patch.keep(), null);
            }
        };
    }

    private String name() {
        if (form.name().isEmpty()) {
            problems.add("A geofence needs a name.");
        }
        String name = text(form.name(), Profile.MAX_NAME_LENGTH, "A name");
        return name == null ? "" : name;
    }

    private @Nullable String text(String entered, int most, String what) {
        if (entered.codePointCount(0, entered.length()) > most) {
            problems.add(what + " has at most " + most + " characters.");
        }
        return entered.isEmpty() ? null : entered;
    }

    private List<Tag> tags() {
        Map<String, Tag> tags = new LinkedHashMap<>();
        for (String entered : form.tags().split(",", -1)) {
            if (entered.isBlank()) {
                continue;
            }
            Tag.parse(entered)
                    .ifPresentOrElse(
                            tag -> tags.putIfAbsent(tag.normalizedName(), tag),
                            () -> problems.add("\"" + entered.strip() + "\" can't be a tag: one has 1 to "
                                    + Tag.MAX_LENGTH + " letters, digits, spaces or _ - : . /"));
        }
        if (tags.size() > Tag.MAX_PER_GEOFENCE) {
            problems.add("A geofence has at most " + Tag.MAX_PER_GEOFENCE + " tags.");
        }
        return List.copyOf(tags.values());
    }

    private @Nullable String group() {
        return text(form.group(), Group.MAX_NAME_LENGTH, "A group's name");
    }

    private Where around() {
        return new Where.Around(address(), (int) radius(CircleArea.MAX_BUFFER_METERS));
    }

    private String address() {
        if (form.address().isEmpty()) {
            problems.add("An address is missing.");
        }
        String address = text(form.address(), Origin.MAX_ADDRESS_LENGTH, "An address");
        return address == null ? "" : address;
    }

    private @Nullable Where there() {
        Area area = form.kind().equals(FenceForm.POLYGON) ? polygon() : circle();
        return area == null ? null : new Where.There(area, Origin.DRAWN);
    }

    private @Nullable Area circle() {
        Point center = point(form.latitude(), form.longitude()).orElse(null);
        if (center == null) {
            problems.add("A circle needs a centre: click on the map, or enter a latitude from -90 to 90 and a"
                    + " longitude from -180 to 180.");
        }
        double radius = radius(CircleArea.MAX_RADIUS_METERS);
        return center == null || radius == 0 ? null : CircleArea.of(center, radius);
    }

    /** In metres; of one that is none, 0 and a problem. */
    private double radius(int most) {
        try {
            double radius = Double.parseDouble(form.radius());
            if (radius >= 1 && radius <= most) {
                return radius;
            }
        } catch (NumberFormatException e) {
            // What follows is true of it as well.
        }
        problems.add("A radius is 1 to %,d metres.".formatted(most));
        return 0;
    }

    private @Nullable Area polygon() {
        return switch (Corners.read(form.corners())) {
            case Corners.Outcome.Read read -> polygon(new Drawing(read.polygons()));
            case Corners.Outcome.Unreadable unreadable -> {
                problems.add(unreadable.problem());
                yield null;
            }
        };
    }

    private @Nullable Area polygon(Drawing drawing) {
        return switch (drawing.check()) {
            case Drawing.Outcome.Sound sound -> sound.area();
            case Drawing.Outcome.Flawed flawed -> {
                flawed.flaws().stream().map(Flaw::message).forEach(problems::add);
                yield null;
            }
        };
    }

    static Optional<Point> point(String latitude, String longitude) {
        try {
            return Optional.of(new Point(Double.parseDouble(latitude), Double.parseDouble(longitude)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
