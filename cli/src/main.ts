import { endsQuietlyWhenClosed } from './closed-pipe.ts';
import { commandLine } from './command-line.ts';

endsQuietlyWhenClosed(process.stdout);
endsQuietlyWhenClosed(process.stderr);

process.exitCode = await commandLine(process.argv.slice(2), {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
});
