"""Makes fences of a Salesforce report of accounts, exported as "Details Only", CSV, UTF-8.

    python import_report.py report.csv

The export ends with lines that are no accounts (the report's name, who ran it); they have no street and are left out. Each fence
is named after its account and tagged source:salesforce and with the account's owner.
"""

import csv
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Dict, Iterator

from spatialflow import BulkItemInput, SpatialFlowSync, tables

ADDRESS = ["Billing Street", "Billing City", "Billing State/Province", "Billing Zip/Postal Code"]


def accounts(report: Path) -> Iterator[BulkItemInput]:
    with open(report, encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            if row.get("Billing Street"):
                yield item(row)


def item(row: Dict[str, str]) -> BulkItemInput:
    street, city, state, postcode = (" ".join((row[column] or "").split()) for column in ADDRESS)
    owner = re.sub(r"[^\w .:/-]", "", row["Account Owner"])
    return BulkItemInput(
        address=f"{street}, {city}, {state} {postcode}",
        name=row["Account Name"],
        tags=["source:salesforce", f"owner:{owner}"],
    )


def main(report: Path) -> None:
    items = list(accounts(report))
    with SpatialFlowSync() as client:
        results = client.geofences.bulk_create_all(items, dedup_strategy="skip")
    count = Counter(result.status for result in results)
    print(f"{count['created']} created, {count['duplicate']} already there, {count['error']} failed")
    tables.write_errors(report.with_suffix(".failed.csv"), items, results)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
