"""Every night: makes fences of the addresses in a CSV file that have none yet, and lists those that cannot be found.

    python sync.py sites.csv

Where the server is and the key come from SPATIALFLOW_BASE_URL and SPATIALFLOW_API_KEY. Ends with 1 if it could not go on;
running it again is safe.
"""

import sys
from collections import Counter
from pathlib import Path

from spatialflow import BulkInterrupted, SpatialFlowSync, tables


def main(file: Path) -> int:
    items = list(tables.read_items(file))
    with SpatialFlowSync() as client:
        try:
            # Under skip the same file again makes nothing: what is there already is reported as a duplicate.
            results = client.geofences.bulk_create_all(items, dedup_strategy="skip")
        except BulkInterrupted as stopped:
            print(stopped, file=sys.stderr)
            return 1
    count = Counter(result.status for result in results)
    print(f"{count['created']} created, {count['duplicate']} already there, {count['error']} failed")
    tables.write_errors(file.with_suffix(".failed.csv"), items, results)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
