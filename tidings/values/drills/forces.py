"""Words of an exercise, and of those who take part in it: ships, aircraft, troops, and the services they belong to."""

FORCES = r"""
    (?: (?: war )?ships? | vessels? | destroyers? | frigates? | corvettes? | cutters? | cruisers? | carriers? | tankers? | submarines?
      | bombers?
      | aircraft | warplanes? | planes? | fighters? | jets? | helicopters? | troops | soldiers | personnel | servicemen | marines
      | sailors | paratroopers? | commandos? | airmen | tanks | contingents? | flotillas? | navy | navies | army | armies | militaries
      | fleets? | air \s forces? | (?: armed | naval | ground | special | land | airborne ) \s forces | forces | (?: naval | army
      | marine | military ) \s units? | coast \s guards? | squadrons? | battalions? | brigades? | crews | guardsmen )
"""
"""A piece of a verbose pattern."""

MANOEUVRE = r"man(?:oe|eu|oeu)v(?:re|er)"
EXERCISE = rf"(?:exercise|drill|{MANOEUVRE}|war[\s-]games?)"
EXERCISES = rf"(?:exercises?|drills?|{MANOEUVRE}s?|war[\s-]games?)"
"""Its nouns, in the singular and in either number; pieces of a pattern, verbose or not."""
