"""When a request is sent again, and how long is waited before: rules without input and output."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Optional

from spatialflow._errors import APIConnectionError, APIError, ConflictError, RateLimitError, ServerError, SpatialFlowError

_SAFE_TO_REPEAT = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
# POST, because the question is long; they write nothing.
_QUESTIONS = ("/geofences/preview", "/test-point")


def is_safe_to_repeat(method: str, path: str, idempotency_key: Optional[str]) -> bool:
    """Whether doing it twice is the same as doing it once."""
    return method in _SAFE_TO_REPEAT or idempotency_key is not None or path.endswith(_QUESTIONS)


@dataclass(frozen=True)
class Retries:
    """How persistent a client is.

    :ivar most: how often a request is sent again at most
    :ivar longest_wait: seconds; if the server asks for more, the caller is told instead of kept waiting
    """

    most: int = 3
    longest_wait: float = 60.0
    _random: random.Random = field(default_factory=random.Random, compare=False, repr=False)

    def wait_before(self, attempt: int, failure: SpatialFlowError, safe_to_repeat: bool) -> Optional[float]:
        """Seconds to wait before another attempt; None if there is to be none.

        :param attempt: how many there have been, from 1
        """
        if attempt > self.most or not self._is_worth_it(failure, safe_to_repeat):
            return None
        asked = failure.retry_after if isinstance(failure, APIError) else None
        if asked is None:
            return self._backoff(attempt)
        if asked > self.longest_wait:
            return None
        # A little later than asked, and not all clients in the same moment.
        return asked + self._random.uniform(0, min(1.0, asked * 0.1))

    def _is_worth_it(self, failure: SpatialFlowError, safe_to_repeat: bool) -> bool:
        if isinstance(failure, RateLimitError):
            return True  # it was refused before anything was done
        if isinstance(failure, ConflictError):
            return safe_to_repeat and failure.code == "REQUEST_IN_PROGRESS"
        return safe_to_repeat and isinstance(failure, (APIConnectionError, ServerError))

    def _backoff(self, attempt: int) -> float:
        full = min(16.0, 0.5 * 2.0 ** (attempt - 1))
        return full * self._random.uniform(0.5, 1.0)
