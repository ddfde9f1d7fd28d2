import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../run.mjs';

const TESTER = fileURLToPath(new URL('tester.mjs', import.meta.url));
const HEAP_MB = 1024;

function nextMessage(child) {
  return new Promise((resolve) => {
    const onExit = () => resolve({ ranAway: true });
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message);
    });
  });
}

/** Test runs in another process, begun again where one ended it: by running out of time or of memory. */
export function testProcess(mode) {
  let child = null;
  const begin = async () => {
    child = fork(TESTER, [mode], {
      cwd: ROOT,
      detached: true, // an interrupt meant for the parent must not look like a mutant that ran away
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-2000);
    });
    const { ready } = await nextMessage(child);
    if (!ready) throw new Error(`The test process did not start.\n${said}`);
  };
  return {
    async run(request) {
      if (child === null || child.exitCode !== null || child.signalCode !== null) await begin();
      const answer = nextMessage(child);
      child.send(request);
      const result = await answer;
      if (result.ranAway) {
        child.kill('SIGKILL');
        child = null;
      }
      return result;
    },
    end() {
      child?.kill('SIGKILL');
    },
  };
}
