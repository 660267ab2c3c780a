/** Letters of prefixes: none is mistaken for a digit or for another letter when a ref is read out. */
export const prefixLetters = 'ABCDEFGHJKLMNPRSTUWXYZ'
