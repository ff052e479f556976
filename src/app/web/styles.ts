// Every style of the shell, in the order in which they may override each other: Mantine's are in a layer below ours.
import '@mantine/core/styles/default-css-variables.layer.css'
import '@mantine/core/styles/global.layer.css'
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '#ui/look/tokens.css'
import '#ui/look/mantine.css'
import '#ui/look/base.css'
import '#ui/look/print.css'
