"""Whether a webhook comes from the server."""

from __future__ import annotations

import hashlib
import hmac


def is_signed(body: bytes, signature: "str | None", secret: str) -> bool:
    """Whether ``X-SF-Signature`` fits the body as it arrived, before anything parsed it.

    :param signature: the header, ``sha256=`` and 64 hexadecimal digits; None if it is absent
    """
    expected = "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    return signature is not None and hmac.compare_digest(expected.encode(), signature.strip().encode())
