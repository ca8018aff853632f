"""CSV in, CSV out: the columns ``address``, ``name``, ``buffer_meters`` and ``tags``, or others that are named."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Dict, Iterable, Iterator, List, Optional, Sequence, Union

from spatialflow._generated.spatialflow_generated.models import BulkItemInput, BulkResult


def read_items(
    file: Union[str, Path],
    *,
    address_columns: Sequence[str] = ("address",),
    name_column: str = "name",
    buffer_meters_column: str = "buffer_meters",
    tags_column: str = "tags",
    tags: Sequence[str] = (),
) -> Iterator[BulkItemInput]:
    """The rows of a CSV file in UTF-8, with the names of its columns in the first line.

    :param address_columns: are joined by commas in this order, without those that are empty
    :param tags: every item gets these besides its own
    :raises ValueError: if an address column is missing, or a radius is no whole number
    """
    with open(file, encoding="utf-8-sig", newline="") as lines:
        rows = csv.DictReader(lines)
        missing = [column for column in address_columns if column not in (rows.fieldnames or [])]
        if missing:
            raise ValueError(f"{file} has no column {', '.join(missing)}; it has {', '.join(rows.fieldnames or [])}")
        for row in rows:
            yield _item(row, address_columns, name_column, buffer_meters_column, tags_column, tags, rows.line_num)


def _item(
    row: Dict[str, Optional[str]],
    address_columns: Sequence[str],
    name_column: str,
    buffer_meters_column: str,
    tags_column: str,
    more_tags: Sequence[str],
    line: int,
) -> BulkItemInput:
    def cell(column: str) -> str:
        return (row.get(column) or "").strip()

    item = BulkItemInput(address=", ".join(filter(None, map(cell, address_columns))))
    if cell(name_column):
        item.name = cell(name_column)
    if cell(buffer_meters_column):
        try:
            item.buffer_meters = int(cell(buffer_meters_column))
        except ValueError:
            raise ValueError(f"line {line}: {buffer_meters_column} is not a whole number") from None
    own = [tag.strip() for tag in next(csv.reader([cell(tags_column)], skipinitialspace=True), [])]
    all_tags = [tag for tag in own if tag] + list(more_tags)
    if all_tags:
        item.tags = all_tags
    return item


def write_errors(file: Union[str, Path], items: Sequence[BulkItemInput], results: Iterable[BulkResult]) -> int:
    """Writes what failed, to be corrected and imported again: ``row`` (from 1), the item's columns, ``reason``, ``message``.

    :return: how many there are
    """
    failed = [result for result in results if result.status == "error"]
    with open(file, "w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(["row", "address", "name", "buffer_meters", "tags", "reason", "message"])
        for result in failed:
            item = items[result.index]
            set_radius = item.buffer_meters if "buffer_meters" in item.model_fields_set else None
            writer.writerow(
                [
                    result.index + 1,
                    item.address,
                    item.name or "",
                    "" if set_radius is None else set_radius,
                    _cell(item.tags or []),
                    _reason(result),
                    result.error.message if result.error else "",
                ]
            )
    return len(failed)


def _reason(result: BulkResult) -> str:
    return (result.error.reason if result.error else None) or result.error_code or ""


def _cell(tags: List[str]) -> str:
    return ",".join('"' + tag.replace('"', '""') + '"' if "," in tag or '"' in tag else tag for tag in tags)
