/** Entry of the window-less commands: wires the process to run.ts. */
import { runCli } from './run';

void runCli(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  async previewImport(file) {
    // Only this command needs the table readers; verifying stays quick to start.
    const { previewFile } = await import('../import/preview-file');
    return previewFile(file);
  },
}).then((code) => {
  process.exitCode = code;
});
