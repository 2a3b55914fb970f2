package threeways.book;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.boot.spi.SessionFactoryOptions;
import org.hibernate.cache.cfg.spi.DomainDataRegionBuildingContext;
import org.hibernate.cache.cfg.spi.DomainDataRegionConfig;
import org.hibernate.cache.spi.support.DomainDataStorageAccess;
import org.hibernate.cache.spi.support.RegionFactoryTemplate;
import org.hibernate.cache.spi.support.StorageAccess;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** A second-level cache in a map, for the page that asks what such a cache does. Nothing in it grows old, so it is for a test alone. */
public class MapCache extends RegionFactoryTemplate {

    private static final long serialVersionUID = 1L;

    @Override
    protected void prepareForUse(SessionFactoryOptions settings, Map<String, Object> configuration) {
        // a map needs no preparation
    }

    @Override
    protected void releaseFromUse() {
        // nor anything afterwards
    }

    @Override
    protected DomainDataStorageAccess createDomainDataStorageAccess(DomainDataRegionConfig region,
            DomainDataRegionBuildingContext context) {
        return new InAMap();
    }

    @Override
    protected StorageAccess createQueryResultsRegionStorageAccess(String region, SessionFactoryImplementor factory) {
        return new InAMap();
    }

    @Override
    protected StorageAccess createTimestampsRegionStorageAccess(String region, SessionFactoryImplementor factory) {
        return new InAMap();
    }

    private static final class InAMap implements DomainDataStorageAccess {

        private final Map<Object, Object> kept = new ConcurrentHashMap<>();

        @Override
        public Object getFromCache(Object key, SharedSessionContractImplementor session) {
            return kept.get(key);
        }

        @Override
        public void putIntoCache(Object key, Object value, SharedSessionContractImplementor session) {
            kept.put(key, value);
        }

        @Override
        public boolean contains(Object key) {
            return kept.containsKey(key);
        }

        @Override
        public void evictData() {
            kept.clear();
        }

        @Override
        public void evictData(Object key) {
            kept.remove(key);
        }

        @Override
        public void release() {
            kept.clear();
        }
    }
}
