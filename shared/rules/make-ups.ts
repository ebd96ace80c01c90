/** when absence is more than a single meeting missed (domain §5.6). Local practice: a reminder, no judgement. */
import type { MakeUpWay } from '../schema/org-life';

/** As many meetings running, without being there once, are said. */
export const ABSENT_TIMES_SAID = 3;

/**
 * As many months without being there at any meeting are said: six months without taking part in 组织生活 are what 党章
 * Art 9 speaks of, and the branch should act well before.
 */
export const ABSENT_MONTHS_SAID = 6;

/** 自学 stands apart from 集中学习培训, so what was only read alone does not count towards the 32 hours. */
export const selfStudyWays: readonly MakeUpWay[] = ['materials'];
