import { listRoute } from '@/components/front/list-route'

const route = listRoute('latest')
export const { generateStaticParams, generateMetadata } = route
export default route.Page
