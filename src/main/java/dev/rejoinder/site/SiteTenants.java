package dev.rejoinder.site;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;

/** Resolves the tenant of Hibernate ORM: the current site, whose rows alone a session sees. */
@RequestScoped
@PersistenceUnitExtension
class SiteTenants implements TenantResolver {
    private final CurrentSite site;

    SiteTenants(CurrentSite site) {
        this.site = site;
    }

    @Override
    public String getDefaultTenantId() {
        return site.key();
    }

    @Override
    public String resolveTenantId() {
        return site.key();
    }
}
