package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Feature;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.bulk.AddressList;
import io.spatialflow.server.bulk.AddressListId;
import io.spatialflow.server.bulk.AddressLists;
import io.spatialflow.server.bulk.ListRow;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Where the pages of an import get their list from: one of the member's own workspace, or there is none. */
@Component
class ImportDesk {

    private final AddressLists lists;

    ImportDesk(AddressLists lists) {
        this.lists = lists;
    }

    /** @throws ResponseStatusException 403 if the workspace has no imports, 404 if it has no such list */
    AddressList list(Membership member, String id) {
        enter(member);
        return AddressListId.parse(id)
                .flatMap(list -> lists.find(member.workspace().id(), list))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @throws ResponseStatusException 404 if the list has no such row */
    ListRow row(AddressList list, String number) {
        return number(number)
                .flatMap(row -> lists.row(list, row))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @throws ResponseStatusException 403 if the workspace has no imports */
    void enter(Membership member) {
        if (!member.workspace().has(Feature.BULK_IMPORT)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** What somebody typed, without what no text can hold. */
    static String text(String entered) {
        return entered.replace("\0", "").strip();
    }

    static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
