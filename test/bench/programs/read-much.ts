import { customerLookup } from '../../../src/queries/customers/customer-lookup.ts'
import { customerCard } from '../../../src/queries/customers/customer-card.ts'
import { queueView } from '../../../src/queries/interactions/queue-view.ts'
import { readerOf } from '../../../src/store/reader.ts'
import { openReadingConnection } from '../../../src/store/store-file.ts'

/** Reads as a console does in an hour of work: looks customers up, opens cards, redraws a queue. */
const connection = openReadingConnection(process.argv[2] ?? '')
const reader = readerOf(connection)
for (let count = 0; count < 500; count++) {
  reader.all(queueView, { queueId: 'written', limit: 50 })
  for (const typed of ['k', 'ko', `${count % 10}${count % 7}`]) {
    const [row] = customerLookup(reader, typed, 20)
    if (row) customerCard(reader, row.id)
  }
}
connection.close()
