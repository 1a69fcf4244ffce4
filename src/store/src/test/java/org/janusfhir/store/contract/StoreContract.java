package org.janusfhir.store.contract;

/**
 * Everything a store must do. A store's test implements this, says how it is opened, and inherits
 * all tests.
 */
public interface StoreContract
    extends VersionContract,
        CriterionContract,
        StringContract,
        DateContract,
        ValueContract,
        LabelContract,
        PositionContract,
        ChainContract,
        PageContract,
        SortContract,
        MergedContract,
        BulkLoadContract,
        MoveContract,
        ConcurrencyContract,
        WatchContract {}
