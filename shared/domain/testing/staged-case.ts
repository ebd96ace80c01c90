/** A case of 发展党员 in tables that take commands, for tests of what commands do. */
import type { DevelopmentStep } from '../../schema/admission';
import { admissionCases, type AdmissionCase } from '../admission';
import { recordStepOps, type StepValues } from '../admission-ops';
import { testRoster, testRules } from './admission-case';
import { makeCommandFixture } from './admission-command';

export const step = (no: number, doneOn: string, more: Partial<StepValues> = {}): StepValues => ({
  no,
  doneOn,
  ...more,
});

/** A case as stored, with its steps, beside the roster. */
export function staged(one: AdmissionCase) {
  const world = makeCommandFixture(testRoster());
  world.put('persons', one.person);
  world.put('developmentCases', one.row);
  for (const row of one.steps) world.put('developmentSteps', row);
  const read = (): AdmissionCase => {
    const [found] = admissionCases({
      cases: world.rows('developmentCases'),
      steps: world.rows('developmentSteps'),
      persons: world.rows('persons'),
    });
    if (!found) throw new Error('no case');
    return found;
  };
  const context = () => ({
    ...world.context,
    rules: testRules,
    roster: world.roster(),
    branchName: '机关支部',
  });
  const record = (values: StepValues, offers = {}, before?: DevelopmentStep) => {
    const ops = recordStepOps({ one: read(), before, values, offers }, context());
    world.apply(ops);
    return ops;
  };
  return { ...world, read, record, context };
}
