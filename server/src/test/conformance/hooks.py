"""What the description of the API cannot say in JSON Schema."""

import itertools
import re
import unicodedata

import schemathesis
from hypothesis import strategies as st


@schemathesis.hook
def map_body(context, body):
    return _plain(body)


@schemathesis.hook
def map_query(context, query):
    return _plain(query)


def _plain(value):
    """An integer is written as one: 100 and not 100.0. Letters are those that this Unicode knows: Java's may not be newer."""
    if isinstance(value, float) and value.is_integer() and abs(value) <= 2**53:
        return int(value)
    if isinstance(value, str):
        return "".join("x" if unicodedata.category(letter) == "Cn" else letter for letter in value)
    if isinstance(value, list):
        return [_plain(element) for element in value]
    if isinstance(value, dict):
        return {name: _plain(member) for name, member in value.items()}
    return value


_GOOD_KEY = re.compile(r'"[!-~]{1,255}"|[!#-~][!-~]{0,254}')
_requests = itertools.count()


@schemathesis.hook
def before_call(context, case, kwargs):
    """An Idempotency-Key names one request: each has its own, unless it is wrong on purpose."""
    key = (case.headers or {}).get("Idempotency-Key")
    if key is not None and _GOOD_KEY.fullmatch(key):
        case.headers["Idempotency-Key"] = f"request-{next(_requests)}"
    if isinstance(case.body, dict):
        _make_unguessable(case.body, "password")
        _make_unguessable(case.body, "new_password")


def _make_unguessable(body, name):
    """A new password that is long enough is also none of those that are tried first, and nobody's name."""
    value, start = body.get(name), "7 zebras"
    if isinstance(value, str) and len(value) >= len(start):
        body[name] = start + value[len(start) :]


_FILES = {
    "application/geo+json": b'{"type":"FeatureCollection","features":[]}',
    "application/vnd.google-earth.kml+xml": b'<kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>',
    "application/gpx+xml": b'<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="a test"/>',
}
for media_type, content in _FILES.items():
    schemathesis.openapi.media_type(media_type, st.just(content))


def _table(rows):
    return ("address,name\r\n" + "".join(f'"{address}","{name}"\r\n' for address, name in rows)).encode()


_cells = st.text(st.characters(codec="utf-8", exclude_characters='"\0'), min_size=1, max_size=40)
schemathesis.openapi.media_type("text/csv", st.lists(st.tuples(_cells, _cells), min_size=1, max_size=5).map(_table))
