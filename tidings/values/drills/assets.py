"""What took part in an exercise: ships, aircraft and troops with their numbers."""

import re

from tidings.text.folding import Caseless
from tidings.values.drills.forces import EXERCISES
from tidings.values.matching import HYPHENS

_H = HYPHENS.replace("-", r"\-")
_S = r"[ \t\r\n\u00a0\u202f]{1,3}"
_COUNT = rf"""
    (?: (?: (?: about | around | some | nearly | almost | over | roughly | approximately | more {_S} than | at {_S} least | up {_S} to
      | as {_S} many {_S} as ) {_S} )?
        (?: (?: \d{{1,3}} (?: [,.]\d{{3}} ){{1,3}} | (?! (?: 19 | 20 ) \d\d {_S} (?: (?: an? | the ) \b
          | [–—-] ) ) \d{{1,6}} (?: \.\d )? ) (?: {_S} (?: thousand | million ) )?
          | two | three | four | five | six | seven | eight | nine | ten
          | eleven | twelve | thirteen | fourteen | fifteen | sixteen | eighteen | twenty
          | thirty | forty | fifty | several | dozens {_S} of | hundreds {_S} of (?: {_S} thousands {_S} of )?
          | (?: tens {_S} of {_S} )? thousands {_S} of | a {_S} dozen | a {_S} (?: pair
            | group | flotilla | number ) {_S} of ) {_S} )
"""
_THING = r"""
    (?: warships? | ships? | vessels? | boats? | cutters? | destroyers? | frigates? | corvettes? | submarines? | bombers? | aircraft
      | warplanes? | planes? | (?: fighter \s )? jets? | fighters?
      | helicopters? | drones? | troops | soldiers | personnel | servicemen | marines | sailors | service \s members | tanks | vehicles
        | paratroopers | commandos | contingents? | flotilla | (?: aircraft \s )? carriers? | tankers? | cruisers? )
"""
_GROUP = rf"""
    (?: (?: (?: an? | the ) {_S} )? (?: \d{{1,4}} | two | three | four | five | six | seven | eight | nine | ten | eleven
        | twelve ) [ {_H}]
      (?: member | strong | ship | vessel | aircraft ) {_S} (?: team | contingent | fleet | flotilla
        | group | formation | squadron | force ) )
"""
_UNIT = rf"""
    (?: {_GROUP} | {_COUNT} (?: (?! (?: and | with | for | from | in | of | to | that | on | as | the | at | by
        | when | while | will | was | were | is | are
        | after | before ) \b ) [\w{_H}/.]{{1,18}} {_S}
        (?: and {_S} )? ){{0,4}}? {_THING}
      | {_THING} )
"""
ASSETS = Caseless(
    re.compile(
        rf"""
    \b (?<! anti[ {_H}] ) (?<! \w[{_H}] ) {_UNIT}
    (?: (?: , | ,? {_S} (?: and | as {_S} well {_S} as | plus | along {_S} with | including ) ) {_S} {_UNIT} ){{0,5}} \b
    (?! {_S} (?: operations? | warfare | landings? | strikes? | tactics | defen[cs]e | training | {EXERCISES} )\b )
    """,
        re.VERBOSE,
    )
)
"""Ships, aircraft and troops with their numbers, as written, a list taken as one; what they train against is none of them."""
