"""Words of those who take part in an exercise: ships, aircraft, troops, and the services they belong to."""

FORCES = r"""
    (?: (?: war )?ships? | vessels? | destroyers? | frigates? | corvettes? | cutters? | cruisers? | carriers? | tankers? | submarines?
      | bombers?
      | aircraft | warplanes? | planes? | fighters? | jets? | helicopters? | troops | soldiers | personnel | servicemen | marines
      | sailors | paratroopers? | commandos? | airmen | tanks | contingents? | flotillas? | navy | navies | army | armies | militaries
      | fleets? | air \s forces? | (?: armed | naval | ground | special | land | airborne ) \s forces | forces | (?: naval | army
      | marine | military ) \s units? | coast \s guards? | squadrons? | battalions? | brigades? | crews | guardsmen )
"""
"""A piece of a verbose pattern."""
