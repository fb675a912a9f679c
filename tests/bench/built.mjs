/** Builds one TypeScript file with all that it imports, as it would be shipped, and loads it. */
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../', import.meta.url))

export async function built(file) {
  const outDir = `${root}node_modules/.targets-2020/${file.replaceAll(/\W+/g, '-')}`
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: `${root}${file}`,
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'entry.js' } },
    },
  })
  return import(pathToFileURL(`${outDir}/entry.js`).href)
}
