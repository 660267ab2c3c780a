/** Every row that commands change names the sequence number of the event whose command last changed it. */
export type Changed = { changed_by: number }
