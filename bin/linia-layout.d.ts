declare module 'linia:layout' {
  /** Makes Ink's layout engine ready; to be awaited before the console is opened. The build provides it. */
  export function layoutReady(): Promise<void>
}
