/** What the progress line shows while a package is written. */
export interface WriteProgress {
  phase: 'checking' | 'writing' | 'readingBack' | 'finishing';
  filesDone: number;
  filesTotal: number;
  bytesDone: number;
  bytesTotal: number;
  /** Path below the package of the file at work; empty between files. */
  currentPath: string;
}

/** Counts for the progress line; never past the total, even when a source grew meanwhile. */
export class WriteCounter {
  private phase: WriteProgress['phase'] = 'checking';
  private filesDone = 0;
  private bytesDone = 0;
  private currentPath = '';
  constructor(
    private readonly report: (progress: WriteProgress) => void,
    private filesTotal: number,
    private bytesTotal: number,
  ) {}
  start(phase: WriteProgress['phase'], filesTotal = this.filesTotal, bytesTotal = this.bytesTotal): void {
    const finishing = phase === 'finishing';
    Object.assign(this, { phase, filesTotal, bytesTotal, currentPath: '' });
    this.filesDone = finishing ? filesTotal : 0;
    this.bytesDone = finishing ? bytesTotal : 0;
    this.send();
  }
  at(currentPath: string): void {
    this.currentPath = currentPath;
    this.send();
  }
  addBytes(bytes: number): void {
    this.bytesDone += bytes;
    this.send();
  }
  addFile(): void {
    this.filesDone += 1;
    this.send();
  }
  private send(): void {
    const { phase, filesTotal, bytesTotal, currentPath } = this;
    const filesDone = Math.min(this.filesDone, filesTotal);
    const bytesDone = Math.min(this.bytesDone, bytesTotal);
    this.report({ phase, filesDone, filesTotal, bytesDone, bytesTotal, currentPath });
  }
}
