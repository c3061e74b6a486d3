import type { Keys, Walked } from './keys.svelte.ts';

/** The keys of a drawing, whose script is fetched when they are first needed. */
export class LateKeys {
  readonly #drawing: () => Walked;
  #loaded = $state.raw<Keys | undefined>();
  #loading: Promise<Keys> | undefined;

  constructor(drawing: () => Walked) {
    this.#drawing = drawing;
  }

  /** Undefined until they are there. */
  get loaded(): Keys | undefined {
    return this.#loaded;
  }

  press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#loaded) return this.#loaded.press(event);
    if (event.key === 'Tab') return;
    // Pressed before they were there, it counts all the same.
    event.preventDefault();
    void this.#load().then((keys) => keys.press(event));
  };

  /** Moves them to the drawing, if `isWanted` still says so when they are there. */
  async come(isWanted: () => boolean): Promise<void> {
    const keys = await this.#load();
    if (isWanted()) keys.come();
  }

  leave = (): void => {
    if (this.#loaded) this.#loaded.active = false;
  };

  /** One promise for all who wait: what is pressed meanwhile comes in its order. */
  #load(): Promise<Keys> {
    this.#loading ??= import('./keys.svelte.ts').then(({ Keys }) => (this.#loaded = new Keys(this.#drawing)));
    this.#loading.catch(() => (this.#loading = undefined)); // fetched again at the next key
    return this.#loading;
  }
}
