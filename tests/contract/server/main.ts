/** The server as a process of its own: `node main.js FOLDER`. It prints its address, and serves until it is ended. */
import { makeService } from '../../../mocks/service/service.ts'
import { storeInFolder } from './folder-store.ts'
import { listen } from './listen.ts'

const [folder = '.'] = process.argv.slice(2)
const { address } = await listen(makeService(await storeInFolder(folder)))
process.stdout.write(`${address}\n`)
