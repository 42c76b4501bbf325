import { directoryRoute } from '@/components/front/directory-route'

const route = directoryRoute('author', 'authors')
export const { generateMetadata } = route
export default route.Page
