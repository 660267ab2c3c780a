/** How a broken mail was read all the same. */
export type MailProblem =
  | 'header-line-broken'
  | 'message-id-missing'
  | 'from-missing'
  | 'from-repeated'
  | 'from-without-address'
  | 'date-missing'
  | 'date-unreadable'
  | 'charset-guessed'
  | 'charset-corrected'
  | 'multipart-without-parts'
  | 'parts-cut'
