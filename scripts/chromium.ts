import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Minutes that a download or an installation may take, in milliseconds. */
const DOWNLOAD_LIMIT = 3 * 60_000;
const PACKAGE_LIMIT = 10 * 60_000;

const KNOWN: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    // Chromium without its windows, as the distribution packs it: the same pages for less work.
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Arguments that keep a test browser to itself, and let it start as root in a container. */
export function chromiumArgs(): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-quic',
    '--disable-sync',
    '--no-first-run',
    // Letters as a screen of our time has them: the headless shell would set them on whole pixels.
    '--font-render-hinting=none',
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
}

/** Whether the program is there and starts: a distribution's stub is there and does not. */
function works(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows `--version` would open a window.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function find(): string | null {
  const candidates = [...(KNOWN[process.platform] ?? []), chromium.executablePath()];
  return candidates.find(works) ?? null;
}

function run(command: string, args: readonly string[], limit: number): boolean {
  process.stderr.write(`No Chromium found: trying ${command} ${args.join(' ')}\n`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: limit,
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
    },
  });
  return status === 0;
}

/** How to become root without being asked for a password, or null where that is not allowed. */
function rootPrefix(): readonly string[] | null {
  if (process.getuid?.() === 0) return [];
  const allowed = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore', timeout: 10_000 });
  return allowed.status === 0 ? ['sudo', '-n'] : null;
}

function installPackage(): boolean {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  const prefix = rootPrefix();
  if (prefix === null) return false;
  const apt = (...args: string[]) => {
    const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', ...args];
    return run(command, rest, PACKAGE_LIMIT);
  };
  const install = (name: string) => apt('install', '-y', '--no-install-recommends', name);
  // Older distributions have no package of the headless shell.
  return apt('update') && (install('chromium-headless-shell') || install('chromium'));
}

const NONE_FOUND = `The browser tests need Chromium, and this machine has none that could be found or fetched.
  Install it (Debian and Ubuntu: apt-get install chromium; anywhere: npx playwright install chromium),
  or name one: QANAT_CHROMIUM=/path/to/chromium npm test`;

/**
 * The path of a Chromium that starts. Looked for in this order: `QANAT_CHROMIUM` or `CHROME_PATH`,
 * the places where systems put it, Playwright's own; else fetched by Playwright, else installed as
 * the distribution's package where that is allowed. Sets `QANAT_CHROMIUM`, so that child processes
 * need not look again.
 *
 * @throws where there is none to be had, with what to do about it.
 */
export function findOrGetChromium(): string {
  const named = process.env.QANAT_CHROMIUM ?? process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`QANAT_CHROMIUM or CHROME_PATH: no file at ${named}`);
    process.env.QANAT_CHROMIUM = named;
    return named;
  }
  let found = find();
  if (found === null && run('npx', ['playwright', 'install', 'chromium'], DOWNLOAD_LIMIT)) {
    found = find();
  }
  if (found === null && installPackage()) found = find();
  if (found === null) throw new Error(NONE_FOUND);
  process.env.QANAT_CHROMIUM = found;
  return found;
}
