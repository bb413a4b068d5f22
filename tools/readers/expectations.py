"""What a reader expects of a recording: each expectation is printed with what was found, and those that were not met end the reader."""

import sys

faults = []


def expect(what, found, wanted, within=0):
    """within: how far a number may lie from what is wanted."""
    print(f"  {what}: {found}")
    met = abs(found - wanted) <= within if within else found == wanted
    if not met:
        faults.append(f"{what}: {found} instead of {wanted}" + (f" within {within}" if within else ""))


def end():
    for fault in faults:
        print(f"FAILED {fault}")
    sys.exit(1 if faults else 0)
