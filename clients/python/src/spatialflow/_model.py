"""What all models have in common."""

from __future__ import annotations

from typing import Any, Dict

from pydantic import BaseModel, ConfigDict
from typing_extensions import Self


class Model(BaseModel):
    """One JSON object of the API.

    Members that were never set are not sent, and a ``None`` that was set is sent as ``null``. Members that a newer server
    sends are kept.
    """

    model_config = ConfigDict(extra="allow", validate_assignment=True, protected_namespaces=())

    def to_dict(self) -> Dict[str, Any]:
        """What is sent, as JSON has it."""
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True)

    def to_json(self) -> str:
        """What is sent."""
        return self.model_dump_json(by_alias=True, exclude_unset=True)

    @classmethod
    def from_dict(cls, values: Dict[str, Any]) -> Self:
        """A model from what JSON holds."""
        return cls.model_validate(values)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """A model from JSON."""
        return cls.model_validate_json(text)
