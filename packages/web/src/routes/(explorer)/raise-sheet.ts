import { createContext } from 'svelte';

/** What is in Details can raise the sheet that Details are on a phone. */
export const [getRaise, setRaise] = createContext<() => void>();
