// Loaded by the runtime as its app, only to tell which versions it carries.
process.stdout.write(`${JSON.stringify(process.versions)}\n`);
process.exit(0);
