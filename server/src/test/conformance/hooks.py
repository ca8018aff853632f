"""The one thing that JSON Schema cannot say of this API: by its contract an integer is written as one, 100 and not 100.0."""

import schemathesis


@schemathesis.hook
def map_body(context, body):
    return _integers(body)


def _integers(value):
    if isinstance(value, float) and value.is_integer() and abs(value) <= 2**53:
        return int(value)
    if isinstance(value, list):
        return [_integers(element) for element in value]
    if isinstance(value, dict):
        return {name: _integers(member) for name, member in value.items()}
    return value
