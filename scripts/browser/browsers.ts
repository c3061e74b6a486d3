/** A browser that the tests need: how it is called, looked for and brought. */
export interface Wanted {
  readonly title: string;
  /** The variable that names one. */
  readonly variable: string;
  /** What it is called on PATH, best first. */
  readonly programs: readonly string[];
  readonly usualPlaces: readonly string[];
  /** Debian's packages, best first: a release may not have the first. */
  readonly aptPackages: readonly [string, ...string[]];
  /** True where Playwright downloads one that the tests can use. */
  readonly fromPlaywright: boolean;
  /** How to get one on a machine that has no apt-get. */
  readonly anywhereElse: string;
}

/** The shell comes first: it draws pages as Chromium does, without windows to put them in, for two thirds of the time. */
export const CHROMIUM: Wanted = {
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
  usualPlaces: [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  aptPackages: ['chromium-headless-shell', 'chromium'],
  fromPlaywright: true,
  anywhereElse: 'pnpm exec playwright install --with-deps chromium',
};

/** Playwright's own Firefox is a changed one, which takes no WebDriver BiDi: ours is the one that people have. */
export const FIREFOX: Wanted = {
  title: 'Firefox',
  variable: 'FIREFOX',
  programs: ['firefox-esr', 'firefox'],
  usualPlaces: [
    '/usr/bin/firefox-esr',
    '/usr/lib/firefox-esr/firefox-esr',
    '/usr/lib/firefox/firefox',
    '/opt/firefox/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ],
  aptPackages: ['firefox-esr'],
  fromPlaywright: false,
  anywhereElse: 'from https://www.mozilla.org/firefox/enterprise/',
};
