import type { Writable } from 'node:stream';

/** A reader such as `head` may go before all is written: the rest is dropped, and the exit code stays what it would have been. */
export function endsQuietlyWhenClosed(stream: Writable): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
