import { spawn } from 'node:child_process';
import { build } from 'vite';
import { serve } from './serve';

const FIRST_PORT = 4173;

/** Whether someone sits before a screen on which a browser can open. */
function hasDesktop(): boolean {
  const { env, platform, stdout } = process;
  if (env.CI !== undefined || stdout.isTTY !== true) return false;
  if (platform === 'darwin' || platform === 'win32') return true;
  return (env.DISPLAY ?? '') !== '' || (env.WAYLAND_DISPLAY ?? '') !== '';
}

function openInBrowser(url: string): void {
  const [command, args]: [string, string[]] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', url]]
        : ['xdg-open', [url]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // Without such a program the printed address has to do.
  child.on('error', () => undefined);
  child.unref();
}

await build({ logLevel: 'warn' });
const port = Number(process.env.PORT ?? FIRST_PORT);
const server = await serve({ root: 'dist', port });
if (server.port !== port) console.log(`Port ${port} is taken; this is the next free one.`);
console.log(`Qanat is served at ${server.url} (Ctrl+C ends it)`);
if (hasDesktop()) openInBrowser(server.url);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close().then(() => process.exit(0));
  });
}
