import type { CalendarDate } from '../../../../../shared/domain/dates';
import type { MemberLife } from '../../../../../shared/domain/member-life-file';
import type { LifeContext } from '../../../../../shared/domain/member-life-ops';
import type { LifeParameters } from '../../../../../shared/rules/member-life';

/** What every entry of a member's file is made from. */
export interface EntryContext extends LifeContext {
  life: MemberLife;
  today: CalendarDate;
  parameters: LifeParameters;
}

export function optionsOf<Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
): { value: Code; label: string }[] {
  return codes.map((code) => ({ value: code, label: labels[code] }));
}
