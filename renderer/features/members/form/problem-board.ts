/**
 * Which sentence stands beside which field. Kept outside of React's state so that a keystroke draws only the
 * fields whose sentence changes, not the forty others.
 */
import type { MemberProblem } from '../../../../shared/domain/member-checks';
import { memberProblemText } from '../../../../shared/words/members';

interface BoardState {
  problems: readonly MemberProblem[];
  /** Every problem is shown: an old file is open, or saving was tried. */
  isAsked: boolean;
}

/** What is shown beside a field, as one value that can be compared. */
export type FieldRemark = '' | `${MemberProblem['severity']}:${string}`;

export class ProblemBoard {
  private state: BoardState = { problems: [], isAsked: false };
  /** Field being typed in, with the problem it had when it was entered. */
  private focused: { name: string; code: string | undefined } | undefined;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  show(state: BoardState): void {
    this.state = state;
    this.notify();
  }

  enter(name: string): void {
    const code = this.state.problems.find((problem) => problem.field === name)?.code;
    this.focused = { name, code };
    this.notify();
  }

  leave(): void {
    this.focused = undefined;
    this.notify();
  }

  /**
   * While a field is typed in, only the problem it already had stays in sight, so that nobody is scolded
   * halfway through a number. Errors come before warnings.
   */
  remarkOn(name: string, isTouched: boolean): FieldRemark {
    const { problems, isAsked } = this.state;
    if (!isAsked && !isTouched) return '';
    const isTyping = this.focused?.name === name;
    const shown = problems.filter(
      (problem) => problem.field === name && (!isTyping || problem.code === this.focused?.code),
    );
    const first = shown.find((problem) => problem.severity === 'error') ?? shown[0];
    return first ? `${first.severity}:${memberProblemText(first)}` : '';
  }

  private notify(): void {
    this.listeners.forEach((listener) => {
      listener();
    });
  }
}
