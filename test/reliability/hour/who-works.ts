/** Who is watched, who commits beside her, and in which queue of the demo's site each works. */
export const watched = 'ewa'
export const colleague = 'hanna'
export const owner = 'owner'
export const queues = { own: 'written', colleague: 'complaints' } as const
/** What the console calls those queues. */
export const labels = { own: 'Written', colleague: 'Complaints' } as const
