/** Props of a button while a job runs: disabled, with the line that says why as its description. */
export interface Resting {
  readonly disabled: boolean;
  readonly 'aria-describedby'?: string;
}
