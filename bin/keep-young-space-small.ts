import { setFlagsFromString } from 'node:v8'

/**
 * Keeps V8's space for new objects from growing. It doubles up to 32 MB whenever a key finds work half done in it, and what it
 * once had stays with the process: after 10,000 keys the console held 165 MB, 27 of them its own objects; with this 117, from the
 * first quarter on, at the same processor time for start and keys. The limit itself can only be set when Node starts; the factor
 * is asked at each growth. To be called when most of the code is read: V8 takes no code cache that was made under other flags.
 */
export function keepYoungSpaceSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}
