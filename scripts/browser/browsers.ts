/** A browser for the tests, and how to find or install it. */
export interface BrowserKind {
  readonly title: string;
  /** The environment variable with the path of one. */
  readonly variable: string;
  /** Its names on PATH, best first. */
  readonly programs: readonly string[];
  readonly usualPaths: readonly string[];
  /** The packages of Debian, best first: an older release may not have the first. */
  readonly aptPackages: readonly [string, ...string[]];
  /** Whether Playwright can download one that the tests can use. */
  readonly canDownload: boolean;
  /** How to get one without apt-get. */
  readonly withoutApt: string;
}

/** The headless shell comes first: it draws pages as Chromium does, without windows, in two thirds of the time. */
export const CHROMIUM: BrowserKind = {
  title: 'Chrome or Chromium',
  variable: 'CHROMIUM',
  programs: [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
  ],
  usualPaths: [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  aptPackages: ['chromium-headless-shell', 'chromium'],
  canDownload: true,
  withoutApt: 'pnpm exec playwright install --with-deps chromium',
};

/** Playwright downloads a patched Firefox without WebDriver BiDi; the tests use the one that people use. */
export const FIREFOX: BrowserKind = {
  title: 'Firefox',
  variable: 'FIREFOX',
  programs: ['firefox-esr', 'firefox'],
  usualPaths: [
    '/usr/bin/firefox-esr',
    '/usr/lib/firefox-esr/firefox-esr',
    '/usr/lib/firefox/firefox',
    '/opt/firefox/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ],
  aptPackages: ['firefox-esr'],
  canDownload: false,
  withoutApt: 'from https://www.mozilla.org/firefox/enterprise/',
};
