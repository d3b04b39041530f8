"""Values as plain lists that JSON can hold, and back: a class's fields in their order, without names.

What is read back equals what was written, for every frozen dataclass made of text, numbers, enumerations, tuples, sets
of text and other such classes. Who changes a class changes what is stored: keep a version beside it.
"""

import inspect
import types
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Value = TypeVar("Value")
Plain = Any
Coder = Callable[[Any], Any]


def encode(value: object) -> Plain:
    """The value as lists, text and numbers."""
    kind: Any = type(value)
    return encoder(kind)(value)


def decode(kind: type[Value], plain: Plain, **first: object) -> Value:
    """The value of a class from what `encode` made of it; `first` are leading fields that `plain` leaves out.

    Raises ValueError where it is something else, TypeError for a class whose values have no such form.
    """
    wanted: Any = kind
    make: Any = beginning(wanted, tuple(first)) if first else decoder(wanted)
    try:
        made: Value = make(*first.values(), plain)
    except (TypeError, KeyError, ValueError) as error:
        raise ValueError(f"not a stored {kind.__name__}") from error
    return made


@cache
def encoder(kind: Any) -> Coder:  # noqa: ANN401  (a type, or what typing makes of one)
    """What turns a value of the type into plain data."""
    inner = inside(kind)
    if is_record(kind):
        rows = [(name, encoder(hint)) for name, hint in hinted(kind)]
        return lambda value: [code(getattr(value, name)) for name, code in rows]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda value: value.value
    if is_fixed(kind):
        codes = [encoder(part) for part in inner]
        return lambda value: [code(item) for code, item in zip(codes, value, strict=True)]
    if get_origin(kind) is frozenset:
        return sorted
    if get_origin(kind) is tuple:
        code = encoder(inner[0])
        return lambda value: [code(item) for item in value]
    if inner:
        code = encoder(inner[0])
        return lambda value: None if value is None else code(value)
    return lambda value: value


@cache
def decoder(kind: Any) -> Coder:  # noqa: ANN401  (a type, or what typing makes of one)
    """What turns plain data into a value of the type."""
    inner = inside(kind)
    if is_record(kind):
        return whole(kind, [decoder(hint) for _, hint in hinted(kind)])
    if isinstance(kind, type) and issubclass(kind, Enum):
        members = {member.value: member for member in kind}
        return lambda plain: members[plain]
    if is_fixed(kind):
        codes = [decoder(part) for part in inner]
        return lambda plain: tuple([code(item) for code, item in zip(codes, plain, strict=True)])
    if get_origin(kind) is frozenset:
        return frozenset
    if get_origin(kind) is tuple:
        code = decoder(inner[0])
        return tuple if code is as_it_is else lambda plain: tuple([code(item) for item in plain])
    if inner:
        code = decoder(inner[0])
        return as_it_is if code is as_it_is else lambda plain: None if plain is None else code(plain)
    return as_it_is


def whole(kind: Any, codes: Sequence[Coder], given: int = 0) -> Callable[..., Any]:  # noqa: ANN401
    """What makes a dataclass of a list of its fields in plain form; the first `given` are passed as they are.

    Like the `__init__` of a dataclass it is written out, field by field: a loop over the fields takes three times as
    long, and a call with their names eight times. It sets the slots of the new value as that `__init__` does.
    """
    slots: list[Any] = [getattr(kind, name, None) for name, _ in hinted(kind)]
    if hasattr(kind, "__post_init__") or not all(map(inspect.ismemberdescriptor, slots)):
        raise TypeError(f"{kind} has no slots to set, or more to do than that")
    names = [f"a{at}" for at in range(len(slots))]
    lines = [f"def make({', '.join([*names[:given], 'plain'])}):", "    if type(plain) is not list: raise TypeError"]
    lines += [f"    [{', '.join(names[given:])}] = plain", "    made = new(kind)"]
    scope: dict[str, Any] = {"kind": kind, "new": object.__new__}
    for name, slot, code in zip(names, slots, codes, strict=True):
        scope |= {f"set_{name}": slot.__set__, f"code_{name}": code}
        plain = code is as_it_is or name in names[:given]
        lines.append(f"    set_{name}(made, {name if plain else f'code_{name}({name})'})")
    exec("\n".join([*lines, "    return made"]), scope)  # noqa: S102  (nothing in it but numbers of fields)
    make: Callable[..., Any] = scope["make"]
    return make


def as_it_is(plain: Plain) -> Plain:
    """What JSON holds just so."""
    return plain


def is_record(kind: Any) -> bool:  # noqa: ANN401
    """Whether the type is a dataclass."""
    return is_dataclass(kind)


@cache
def beginning(kind: Any, given: tuple[str, ...]) -> Callable[..., Any]:  # noqa: ANN401
    """What makes a dataclass whose leading fields are at hand."""
    rows = hinted(kind)
    if tuple(name for name, _ in rows[: len(given)]) != given:
        raise TypeError(f"{kind} does not begin with {', '.join(given)}")
    return whole(kind, [decoder(hint) for _, hint in rows], len(given))


@cache
def hinted(kind: Any) -> list[tuple[str, Any]]:  # noqa: ANN401
    """The names of a dataclass's fields with their types, in order."""
    hints = get_type_hints(kind)
    return [(field.name, hints[field.name]) for field in fields(kind)]


def is_fixed(kind: Any) -> bool:  # noqa: ANN401
    """Whether the type is a tuple of so many items, each of its own type."""
    return get_origin(kind) is tuple and Ellipsis not in get_args(kind)


def inside(kind: Any) -> tuple[Any, ...]:  # noqa: ANN401
    """The types within a tuple, a set of text or an optional one, else none. Raises TypeError for what has no form."""
    origin = get_origin(kind)
    parts = get_args(kind)
    if is_fixed(kind) or (origin is frozenset and parts == (str,)):
        return parts
    if origin is tuple and len(parts) == 2 and parts[1] is Ellipsis:
        return (parts[0],)
    if origin in (Union, types.UnionType):
        rest = tuple(part for part in parts if part is not type(None))
        if len(rest) == 1 and len(parts) == 2:
            return rest
    if is_record(kind) or kind in (str, int, float, bool) or (isinstance(kind, type) and issubclass(kind, Enum)):
        return ()
    raise TypeError(f"{kind} cannot be stored")
