import { listRoute } from '@/components/front/list-route'

const route = listRoute('topic', 'id')
export const { generateStaticParams, generateMetadata } = route
export default route.Page
