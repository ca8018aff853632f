package io.spatialflow.server.dashboard;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.match.Autocomplete;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.PlaceId;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Helps somebody who is typing an address. */
@Controller
class AddressController {

    private static final int MOST = 8;
    private static final int MAX_TYPED = 500;

    private final Autocomplete autocomplete;

    AddressController(Autocomplete autocomplete) {
        this.autocomplete = autocomplete;
    }

    /** Options for the list of an input. */
    @GetMapping("/dashboard/addresses")
    String suggest(@RequestParam(defaultValue = "") String address, Model model) {
        model.addAttribute(
                "suggestions",
                address.isBlank() || address.length() > MAX_TYPED ? List.of() : autocomplete.suggest(address, MOST));
        return "fence-parts :: suggestions";
    }

    /** Where a suggested place is. */
    @ResponseBody
    @GetMapping(path = "/dashboard/place.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Point> place(@RequestParam(defaultValue = "") String id) {
        Optional<Point> point = PlaceId.parse(id).flatMap(autocomplete::locate).map(Candidate::point);
        return ResponseEntity.of(point);
    }
}
