/** A clock that stands still until it is moved: every instant of a case is the same each time it is run. */
export class Clock {
  constructor(private ms = Date.UTC(2026, 2, 18, 6, 0, 0)) {}

  readonly now = (): Date => new Date(this.ms);

  forward(ms: number): void {
    this.ms += ms;
  }
}
