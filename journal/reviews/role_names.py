"""What roles and criteria are called in a narrow column and in a sentence."""

from journal.views.comparison import Given, GivenRole

STAY = "stay"


def short(given: Given) -> dict[str, str]:
    """Return the last word or words of each role's name, as few as tell them apart.

    The present job is “stay”; what begins with a number is no name. A capital that only begins a word is let go: “writer”, but “QA”.
    """
    others = [role for role in given.roles if role.slug != given.stay]
    found = {role.slug: _shortest(role, others) for role in others}
    return found if given.stay is None else {**found, given.stay: STAY}


def criterion(given: Given, slug: str) -> str:
    """Return the name of a criterion."""
    return next(each.name for each in given.criteria if each.slug == slug)


def role(given: Given, slug: str) -> str:
    """Return the name of a role."""
    return next(each.name for each in given.roles if each.slug == slug)


def _shortest(role: GivenRole, others: list[GivenRole]) -> str:
    words = role.name.split()
    for count in range(1, len(words)):
        if not any(letter.isalpha() for letter in words[-count]):
            continue  # a number alone names nothing: “Job 4”
        tail = " ".join(words[-count:]).casefold()
        rivals = [" ".join(other.name.split()[-count:]).casefold() for other in others]
        if rivals.count(tail) == 1 and tail != STAY:
            return _lowered(words[-count:])
    return role.name


def _lowered(words: list[str]) -> str:
    return " ".join(
        word.lower() if len(word) > 1 and word[1:] == word[1:].lower() else word for word in words
    )
